package echolab.trace;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// Bytes in a trace file: a string with one character a byte; `{"first":…,"length":…}` where
/// only the first ones were kept; left out where there are none.
final class BytesJson {
    private BytesJson() {}

    static final class Writer extends StdSerializer<Bytes> {
        Writer() {
            super(Bytes.class);
        }

        @Override
        public boolean isEmpty(SerializationContext ctx, @Nullable Bytes value) {
            return value == null || value.equals(Bytes.NONE);
        }

        @Override
        public void serialize(Bytes value, JsonGenerator out, SerializationContext ctx) {
            if (value.length() == value.first().length()) {
                out.writeString(value.first());
                return;
            }
            out.writeStartObject();
            out.writeStringProperty("first", value.first());
            out.writeNumberProperty("length", value.length());
            out.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Bytes> {
        private record Cut(String first, long length) {}

        Reader() {
            super(Bytes.class);
        }

        @Override
        public Bytes deserialize(JsonParser in, DeserializationContext ctx) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                return whole(in.getString(), ctx);
            }
            Cut cut = in.readValueAs(Cut.class);
            Bytes whole = whole(cut.first, ctx);
            return cut.length < whole.length()
                    ? ctx.reportInputMismatch(Bytes.class, "length %s", cut.length)
                    : new Bytes(cut.first, cut.length);
        }

        private static Bytes whole(String text, DeserializationContext ctx) {
            return text.chars().allMatch(c -> c < 0x100)
                    ? new Bytes(text, text.length())
                    : ctx.reportInputMismatch(Bytes.class, "not one character a byte");
        }

        @Override
        public Object getAbsentValue(DeserializationContext ctx) {
            return Bytes.NONE;
        }
    }
}
