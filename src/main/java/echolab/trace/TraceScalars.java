package echolab.trace;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values that are written as one number or one string: `4711` instead of `{"value":4711}`.
final class TraceScalars {
    private TraceScalars() {}

    static <T> void number(
            SimpleModule module, Class<T> type, ToIntFunction<T> write, IntFunction<T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializationContext ctx) {
                        out.writeNumber(write.applyAsInt(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext ctx) {
                        require(in, ctx, JsonToken.VALUE_NUMBER_INT, type);
                        return read.apply(in.getIntValue());
                    }
                });
    }

    static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, Optional<T>> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializationContext ctx) {
                        out.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext ctx) {
                        require(in, ctx, JsonToken.VALUE_STRING, type);
                        String text = in.getString();
                        return read.apply(text)
                                .orElseGet(() ->
                                        ctx.reportInputMismatch(type, "no %s: %s", type, text));
                    }
                });
    }

    static void require(JsonParser in, DeserializationContext ctx, JsonToken token, Class<?> type) {
        if (in.currentToken() != token) {
            ctx.reportWrongTokenException(type, token, "found %s", in.currentToken());
        }
    }
}
