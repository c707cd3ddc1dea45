package echolab.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.syntax.ScriptParser.Parsed;
import echolab.script.text.Position;
import echolab.script.text.SourceFile;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrinterTest {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void what_is_printed_parses_to_the_same_statement(@ForAll("statements") Statement statement) {
        String printed = Printer.print(statement);

        Parsed parsed = ScriptParser.parse(SourceFile.of("printed", printed));

        assertThat(parsed.errors()).as(printed).isEmpty();
        assertThat(parsed.script().statements()).as(printed).hasSize(1);
        assertThat(parsed.script().statements().getFirst())
                .as(printed)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsOfTypes(Position.class)
                .isEqualTo(statement);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void the_place_of_a_statement_covers_all_of_it(@ForAll("statements") Statement statement) {
        String printed = Printer.print(statement);
        SourceFile source = SourceFile.of("printed", "\t" + printed + "  # comment \"");

        Statement parsed = ScriptParser.parse(source).script().statements().getFirst();

        assertThat(source.text(parsed.at())).isEqualTo(printed);
    }

    @Provide
    Arbitrary<Statement> statements() {
        return Statements.any();
    }
}
