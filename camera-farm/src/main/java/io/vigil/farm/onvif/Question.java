package io.vigil.farm.onvif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a client asks. */
record Question(Document document, String operation, String namespace) {

    /** @throws IllegalArgumentException where it is not SOAP */
    static Question read(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
            Node operation =
                    document.getElementsByTagNameNS("*", "Body").item(0).getFirstChild();
            return new Question(document, operation.getLocalName(), String.valueOf(operation.getNamespaceURI()));
        } catch (ParserConfigurationException | SAXException | IOException | NullPointerException e) {
            throw new IllegalArgumentException("not SOAP", e);
        }
    }

    /** The text of the first element of that name, or nothing. */
    String text(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
