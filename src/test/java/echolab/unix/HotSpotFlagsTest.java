package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotSpotFlagsTest {
    private static final String FLAG = "Tier3CompileThreshold";

    @Test
    void a_flag_is_found_where_its_value_stands() {
        long address = HotSpotFlags.find(List.of(FLAG), Compilers::symbol).orElseThrow()[0];

        long value = MemorySegment.ofAddress(address).reinterpret(8).get(ValueLayout.JAVA_LONG, 0);
        assertThat(value)
                .hasToString(
                        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                                .getVMOption(FLAG)
                                .getValue());
    }

    @Test
    void without_a_symbol_there_are_none() {
        Set<String> symbols = new HashSet<>();
        HotSpotFlags.find(
                List.of(FLAG),
                name -> {
                    symbols.add(name);
                    return Compilers.symbol(name);
                });

        assertThat(symbols)
                .hasSizeGreaterThan(5)
                .allSatisfy(missing ->
                        assertThat(
                                        HotSpotFlags.find(
                                                List.of(FLAG),
                                                name ->
                                                        name.equals(missing)
                                                                ? 0
                                                                : Compilers.symbol(name)))
                                .isEmpty());
    }

    /// An entry without the name of a type is the last.
    @ParameterizedTest
    @ValueSource(strings = {"gHotSpotVMStructs", "gHotSpotVMTypes"})
    void a_table_that_says_nothing_of_flags_leads_to_none(String table) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment empty = arena.allocate(256, 8);
            MemorySegment pointer = arena.allocateFrom(ValueLayout.ADDRESS, empty);

            assertThat(
                            HotSpotFlags.find(
                                    List.of(FLAG),
                                    name ->
                                            name.equals(table)
                                                    ? pointer.address()
                                                    : Compilers.symbol(name)))
                    .isEmpty();
        }
    }

    @Test
    void a_flag_that_this_machine_does_not_have_leads_to_none() {
        assertThat(HotSpotFlags.find(List.of(FLAG, "UseMagic"), Compilers::symbol)).isEmpty();
    }
}
