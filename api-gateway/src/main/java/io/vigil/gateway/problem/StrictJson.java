package io.vigil.gateway.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/** JSON in UTF-8 and in nothing else. Jackson by itself reads overlong forms, by which a character gets past a check. */
final class StrictJson extends JacksonJsonDecoder {

    StrictJson(JsonMapper json) {
        super(json);
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        check(buffer);
        return super.decode(buffer, type, mimeType, hints);
    }

    private static void check(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        int start = buffer.readPosition();
        buffer.read(bytes);
        buffer.readPosition(start);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new DecodingException("not UTF-8", e);
        }
    }
}
