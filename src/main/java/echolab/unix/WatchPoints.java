package echolab.unix;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Puts a call of {@link Watch} at each assignment of a server's classes that is worth telling of:
/// of `int` fields, of elements of `int` arrays, and of descriptor sets and read buffers. What the
/// source says, its lines and what it does stay the same.
final class WatchPoints {
    private static final ClassDesc WATCH = ClassDesc.of(Watch.class.getName());
    private static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
    private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
    private static final ClassDesc FD_SET = ClassDesc.of(fd_set.class.getName());
    private static final ClassDesc RIOS = ClassDesc.of(rio_t.class.getName()).arrayType();
    private static final ClassDesc SEM = ClassDesc.of(sem_t.class.getName());
    private static final ClassDesc POLLFD = ClassDesc.of(pollfd.class.getName());
    private static final ClassDesc EVENTS = ClassDesc.of(epoll_event.class.getName()).arrayType();
    private static final ClassDesc SHARED = ClassDesc.of(shared_ints.class.getName());
    private static final Set<ClassDesc> HELD =
            Set.of(FD_SET, SEM, INTS, RIOS, SHARED, POLLFD.arrayType(), EVENTS);

    private static final MethodTypeDesc ASSIGN =
            type(ConstantDescs.CD_int, ConstantDescs.CD_String);
    private static final MethodTypeDesc STORE =
            type(INTS, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc STORE_OBJECT =
            type(OBJECTS, ConstantDescs.CD_int, ConstantDescs.CD_Object);
    private static final MethodTypeDesc FILL = type(INTS, ConstantDescs.CD_int);
    private static final MethodTypeDesc MEMBER =
            type(ConstantDescs.CD_Object, ConstantDescs.CD_int, ConstantDescs.CD_String);
    private static final MethodTypeDesc NAME =
            type(ConstantDescs.CD_Object, ConstantDescs.CD_String);

    private final Map<String, byte[]> classes;
    private final ClassFile file;

    private WatchPoints(Map<String, byte[]> classes) {
        this.classes = classes;
        this.file = ServerClassFile.of(classes);
    }

    /// The same classes, with calls of {@link Watch}.
    static Map<String, byte[]> in(Map<String, byte[]> classes) {
        WatchPoints points = new WatchPoints(classes);
        Map<String, byte[]> watched = new HashMap<>();
        classes.forEach((name, bytes) -> watched.put(name, points.in(bytes)));
        return watched;
    }

    private static MethodTypeDesc type(ClassDesc... parameters) {
        return MethodTypeDesc.of(ConstantDescs.CD_void, parameters);
    }

    private byte[] in(byte[] bytes) {
        ClassModel model = file.parse(bytes);
        return file.transformClass(
                model,
                (builder, element) -> {
                    if (element instanceof MethodModel method && method.code().isPresent()) {
                        CodeTransform code = new InMethod(held(method.code().get()));
                        builder.transformMethod(method, MethodTransform.transformingCode(code));
                    } else {
                        builder.with(element);
                    }
                });
    }

    /// The local variables that hold something to watch, by their place.
    private static Map<Integer, String> held(CodeModel code) {
        Map<Integer, String> held = new HashMap<>();
        for (CodeElement element : code) {
            if (element instanceof LocalVariable it && HELD.contains(it.typeSymbol())) {
                held.put(it.slot(), it.name().stringValue());
            }
        }
        return held;
    }

    /// The code of one method.
    private final class InMethod implements CodeTransform {
        private final Map<Integer, String> held;

        InMethod(Map<Integer, String> held) {
            this.held = held;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case FieldInstruction it -> field(code, it);
                case ArrayStoreInstruction it -> arrayStore(code, it);
                case StoreInstruction it -> local(code, it);
                case InvokeInstruction it -> invoke(code, it);
                default -> code.with(element);
            }
        }

        private void field(CodeBuilder code, FieldInstruction it) {
            boolean stores = it.opcode() == Opcode.PUTFIELD || it.opcode() == Opcode.PUTSTATIC;
            String name = it.name().stringValue();
            if (stores && it.typeSymbol().equals(ConstantDescs.CD_int) && isOwn(it)) {
                code.dup().ldc(name).invokestatic(WATCH, "assign", ASSIGN);
            } else if (stores && it.owner().asSymbol().equals(POLLFD)) {
                code.dup2().ldc(name).invokestatic(WATCH, "member", MEMBER);
            } else if (stores && HELD.contains(it.typeSymbol())) {
                code.dup().ldc(name).invokestatic(WATCH, "name", NAME);
            }
            code.with(it);
        }

        /// Whether the field is declared in the server's own source.
        private boolean isOwn(FieldInstruction it) {
            return classes.containsKey(ServerClassFile.name(it.owner().asSymbol()));
        }

        private void arrayStore(CodeBuilder code, ArrayStoreInstruction it) {
            switch (it.opcode()) {
                case IASTORE -> code.invokestatic(WATCH, "assign", STORE);
                case AASTORE -> code.invokestatic(WATCH, "assign", STORE_OBJECT);
                default -> code.with(it);
            }
        }

        private void local(CodeBuilder code, StoreInstruction it) {
            String name = held.get(it.slot());
            if (name != null && it.opcode().name().startsWith("ASTORE")) {
                code.dup().ldc(name).invokestatic(WATCH, "name", NAME);
            }
            code.with(it);
        }

        private void invoke(CodeBuilder code, InvokeInstruction it) {
            boolean fills =
                    it.owner().asSymbol().equals(ClassDesc.of(Arrays.class.getName()))
                            && it.name().equalsString("fill")
                            && it.typeSymbol().equals(FILL);
            if (fills) {
                code.invokestatic(WATCH, "fill", FILL);
            } else {
                code.with(it);
            }
        }
    }
}
