package echolab.unix;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a call of {@link LineMark#at} at the beginning of each line of compiled classes, and behind
/// each call of one of their own methods, which comes back to the middle of a line. Nothing else of
/// them changes.
final class LineMarks {
    private static final ClassDesc LINE_MARK = ClassDesc.of(LineMark.class.getName());
    private static final MethodTypeDesc AT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    private final Set<String> own;
    private final ClassFile classFile;

    private LineMarks(Map<String, byte[]> classes) {
        this.own = classes.keySet().stream().map(LineMarks::internal).collect(Collectors.toSet());
        this.classFile = ServerClassFile.of(classes);
    }

    /// The same classes, marked.
    ///
    /// @param classes a server's class files, by name
    /// @param shifts of how many lines the listing has before the file of a class, where not none
    static Map<String, byte[]> in(Map<String, byte[]> classes, Map<String, Integer> shifts) {
        LineMarks marks = new LineMarks(classes);
        Map<String, byte[]> marked = new HashMap<>();
        classes.forEach(
                (name, bytes) -> marked.put(name, marks.mark(bytes, shifts.getOrDefault(name, 0))));
        return marked;
    }

    private byte[] mark(byte[] bytes, int shift) {
        ClassModel model = classFile.parse(bytes);
        return classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies(
                        CodeTransform.ofStateful(() -> new Marker(shift))));
    }

    /// Marks one method.
    private final class Marker implements CodeTransform {
        private final int shift;
        private int line;

        Marker(int shift) {
            this.shift = shift;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
            if (element instanceof LineNumber begin) {
                line = begin.line() + shift;
                mark(code);
            } else if (element instanceof InvokeInstruction call
                    && own.contains(call.owner().asInternalName())) {
                mark(code);
            }
        }

        private void mark(CodeBuilder code) {
            code.loadConstant(line).invokestatic(LINE_MARK, "at", AT);
        }
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
