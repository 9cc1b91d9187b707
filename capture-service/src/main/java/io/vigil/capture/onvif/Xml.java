package io.vigil.capture.onvif;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a stranger sent: no document type, so no entity of its own and nothing from elsewhere; neither deep nor endless. */
final class Xml {
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * The root, under which the document's root stands alone.
     *
     * @throws XMLStreamException where it is not XML, or XML that no device sends
     */
    static Element read(byte[] document) throws XMLStreamException {
        String text = new String(document, StandardCharsets.UTF_8); // which damaged bytes do not upset
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
        try {
            return read(reader);
        } catch (RuntimeException e) { // the JDK's reader has them for some kinds of damage
            throw new XMLStreamException("not XML", e);
        } finally {
            reader.close();
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        Element root = new Element("", Map.of());
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is not accepted");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw new XMLStreamException("too many elements");
                    }
                    Element element = new Element(reader.getLocalName(), attributes(reader));
                    open.element().children().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().content().append(reader.getText());
                default -> {} // comments and the like
            }
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return attributes;
    }

    /** Text as it may stand in an element. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
