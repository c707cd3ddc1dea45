package echolab.script.check;

import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Function.Parameter;
import echolab.script.syntax.Name;
import echolab.script.syntax.Operator;
import echolab.script.syntax.Reserved;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import echolab.script.text.DidYouMean;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names of stages and clients in expressions.
final class ExprNameCheck {
    private final Problems problems;
    private final Scope scope;
    private final Set<String> files;

    ExprNameCheck(Problems problems, Scope scope, Script script) {
        this.problems = problems;
        this.scope = scope;
        this.files = filesOf(script, scope);
    }

    /// What `file` may give. A client may be asked for before it connects: its file is not there
    /// yet.
    private static Set<String> filesOf(Script script, Scope scope) {
        Set<String> files = new LinkedHashSet<>(scope.clients());
        script.statements().stream()
                .filter(Statement.Connect.class::isInstance)
                .map(s -> ((Statement.Connect) s).client().text())
                .forEach(files::add);
        files.addAll(Reserved.FILES);
        files.add(Reserved.FRESH_SOCKET);
        return files;
    }

    void check(Expr expr) {
        switch (expr) {
            case Expr.Apply apply -> apply(apply);
            case Expr.Binary binary -> {
                check(binary.left());
                check(binary.right());
                files(binary.left(), binary.right());
                if (binary.operator() != Operator.IN) {
                    files(binary.right(), binary.left());
                }
            }
            case Expr.Not not -> check(not.operand());
            case Expr.Negate negate -> check(negate.operand());
            case Expr.SetLiteral set -> set.elements().forEach(this::check);
            case Expr.ListLiteral list -> list.elements().forEach(this::check);
            case Expr.IntLiteral _, Expr.TextLiteral _, Expr.BoolLiteral _, Expr.Word _ -> {}
        }
    }

    private void apply(Expr.Apply apply) {
        Optional<Function> function = Function.named(apply.function().text());
        if (function.isEmpty()) {
            return;
        }
        List<Parameter> parameters = function.get().parameters();
        for (int i = 0; i < Math.min(apply.args().size(), parameters.size()); i++) {
            argument(apply.args().get(i), parameters.get(i));
        }
        if (parameters.getFirst() == Parameter.CLIENT) {
            clientAtStage(apply);
        }
    }

    private void argument(Expr arg, Parameter parameter) {
        if (!(arg instanceof Expr.Word word)) {
            check(arg);
            return;
        }
        switch (parameter) {
            case LANE, STAGE -> stage(new Name(word.at(), word.text()));
            case CLIENT -> {
                if (scope.stagesOf(word.text()).isEmpty() && !Reserved.isStranger(word.text())) {
                    unknownClient(word.at(), word.text());
                }
            }
            case FILE -> file(word);
            case FD, NAME -> {}
        }
    }

    private void stage(Name lane) {
        if (!scope.knows(lane.stage())) {
            unknownStage(lane.at(), lane.stage(), Phrase.UNKNOWN_STAGE, scope.allStages());
        }
    }

    /// `received(A)` must say which, when A connected to several.
    private void clientAtStage(Expr.Apply apply) {
        if (!(apply.args().getFirst() instanceof Expr.Word client)) {
            return;
        }
        List<String> stages = scope.stagesOf(client.text()).orElse(List.of());
        List<Message> calls =
                stages.stream()
                        .map(s -> "%s(%s, %s)".formatted(apply.function(), client.text(), s))
                        .map(Message::code)
                        .toList();
        boolean open = apply.args().size() == 1 && stages.size() > 1;
        boolean elsewhere =
                apply.args().size() == 2
                        && !stages.isEmpty()
                        && apply.args().getLast() instanceof Expr.Word stage
                        && scope.knows(stage.text())
                        && !stages.contains(stage.text());
        if (open || elsewhere) {
            Phrase what = open ? Phrase.WHICH_CONNECTION : Phrase.CLIENT_NOT_THERE;
            problems.add(problems.at(apply.at(), what).expected(calls));
        }
    }

    private void files(Expr from, Expr against) {
        boolean file =
                from instanceof Expr.Apply apply
                        && Function.named(apply.function().text())
                                .filter(f -> f == Function.FILE)
                                .isPresent();
        if (!file) {
            return;
        }
        switch (against) {
            case Expr.Word word -> file(word);
            case Expr.SetLiteral set -> set.elements().forEach(e -> files(from, e));
            case Expr.ListLiteral list -> list.elements().forEach(e -> files(from, e));
            default -> {}
        }
    }

    private void file(Expr.Word word) {
        if (!files.contains(word.text()) && !Reserved.isStranger(word.text())) {
            problems.unknown(word.at(), Phrase.UNKNOWN_FILE, files);
        }
    }

    void unknownStage(Position at, String stage, Phrase what, List<String> known) {
        List<Message> expected = new ArrayList<>(known.stream().map(Message::code).toList());
        if (expected.isEmpty()) {
            expected.add(Message.of(Phrase.A_START_BEFORE));
        }
        problems.add(
                problems.at(at, what, Message.code(stage))
                        .expected(expected)
                        .hint(DidYouMean.hint(stage, known)));
    }

    void unknownClient(Position at, String client) {
        List<Message> expected =
                new ArrayList<>(scope.clients().stream().map(Message::code).toList());
        if (expected.isEmpty()) {
            expected.add(Message.of(Phrase.A_CONNECT_BEFORE));
        }
        problems.add(
                problems.at(at, Phrase.UNKNOWN_CLIENT)
                        .expected(expected)
                        .hint(DidYouMean.hint(client, scope.clients())));
    }
}
