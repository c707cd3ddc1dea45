package echolab.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// How the values of a trace are written as JSON: records under the names of their components,
/// one of several kinds under `kind`, small values as one number or string, empty lists and
/// absent values left out.
final class TraceJson {
    /// Immutable, and dear to make.
    private static final JsonMapper MAPPER = build();

    private TraceJson() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        return JsonMapper.builder()
                .addModule(module())
                .annotationIntrospector(new Required())
                .changeDefaultPropertyInclusion(
                        i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .withConfigOverride(
                        List.class,
                        o ->
                                o.setInclude(
                                                JsonInclude.Value.construct(
                                                        JsonInclude.Include.NON_EMPTY, null))
                                        .setNullHandling(
                                                JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        Bytes.class,
                        o ->
                                o.setInclude(
                                        JsonInclude.Value.construct(
                                                JsonInclude.Include.NON_EMPTY, null)))
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("trace");
        oneOf(module, Event.What.class);
        oneOf(module, Change.class);
        oneOf(module, ExitStatus.class);
        TraceScalars.number(module, Pid.class, Pid::value, Pid::new);
        TraceScalars.number(module, Fd.class, Fd::value, Fd::new);
        TraceScalars.text(module, Lane.class, Lane::name, s -> Optional.of(new Lane(s)));
        TraceScalars.text(module, Call.class, Call::cName, Call::named);
        TraceScalars.text(module, Endpoint.class, Endpoint::toString, TraceJson::endpoint);
        TraceScalars.text(module, SourceLine.class, TraceJson::text, TraceJson::sourceLine);
        module.addSerializer(Bytes.class, new BytesJson.Writer());
        module.addDeserializer(Bytes.class, new BytesJson.Reader());
        return module;
    }

    /// The name by which a kind stands in the file: `ClientSawEof` is `clientSawEof`.
    static String kindOf(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void oneOf(SimpleModule module, Class<?> sealed) {
        module.setMixInAnnotation(sealed, Kinds.class);
        module.registerSubtypes(
                Arrays.stream(sealed.getPermittedSubclasses())
                        .map(kind -> new NamedType(kind, kindOf(kind)))
                        .toArray(NamedType[]::new));
    }

    /// A field may be left out only where its absence has a meaning.
    private static final class Required extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;
        private static final Set<Class<?>> MAY_BE_ABSENT =
                Set.of(Optional.class, OptionalLong.class, List.class, Bytes.class);

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return !MAY_BE_ABSENT.contains(member.getRawType());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinds {}

    private static Optional<Endpoint> endpoint(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : number(text.substring(colon + 1))
                        .map(port -> new Endpoint(text.substring(0, colon), port));
    }

    private static String text(SourceLine source) {
        return source.file() + ":" + source.line();
    }

    private static Optional<SourceLine> sourceLine(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : number(text.substring(colon + 1))
                        .map(line -> new SourceLine(text.substring(0, colon), line));
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("[0-9]{1,9}")
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }
}
