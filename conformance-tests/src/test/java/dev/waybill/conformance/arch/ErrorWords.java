package dev.waybill.conformance.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads in compiled classes where the words of errors come from. Every maker of an error takes its message last; what
 * puts the message there is looked up, and where that is the last parameter of the method around it, the method is a
 * maker too.
 */
final class ErrorWords {
    private static final String TEXT = "Ljava/lang/String;";

    private final List<ClassModel> classes;
    private final Set<String> makers;
    private final Set<String> constant = new TreeSet<>();
    private final Set<String> numbered = new TreeSet<>();
    private final Set<String> composed = new TreeSet<>();

    private ErrorWords(List<ClassModel> classes, Set<String> makers) {
        this.classes = classes;
        this.makers = new HashSet<>(makers);
    }

    /**
     * @param folders compiled classes
     * @param makers {@code owner.method+descriptor} of what makes an error, with the message as its last argument
     */
    static ErrorWords in(List<Path> folders, Set<String> makers) {
        List<ClassModel> classes = new ArrayList<>();
        folders.forEach(folder -> classes.addAll(read(folder)));
        ErrorWords words = new ErrorWords(classes, makers);
        words.look();
        return words;
    }

    /** Messages that are one constant: the method they stand in, and the words. */
    Set<String> constant() {
        return constant;
    }

    /** Messages that are constants with numbers between them. */
    Set<String> numbered() {
        return numbered;
    }

    /** Messages with a text in them that is not a constant there: the method, and what the text comes from. */
    Set<String> composed() {
        return composed;
    }

    private static List<ClassModel> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<ClassModel> read = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                read.add(ClassFile.of().parse(file));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Again and again, until no method turned out to be a maker. */
    private void look() {
        int known;
        do {
            known = makers.size();
            constant.clear();
            numbered.clear();
            composed.clear();
            for (ClassModel type : classes) {
                type.methods().forEach(method -> look(type, method));
            }
        } while (makers.size() > known);
    }

    private void look(ClassModel type, MethodModel method) {
        List<CodeElement> code = method.code()
                .map(model -> model.elementStream()
                        .filter(element -> element instanceof Instruction || element instanceof LabelTarget)
                        .toList())
                .orElse(List.of());
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof InvokeInstruction call && makers.contains(name(call))) {
                for (CodeElement origin : origins(code, i)) {
                    sort(type, method, origin, code);
                }
            }
        }
    }

    /** What may have put the topmost value on the stack: the instruction before, on each way that leads here. */
    private static List<CodeElement> origins(List<CodeElement> code, int at) {
        List<CodeElement> origins = new ArrayList<>();
        int before = at - 1;
        while (before >= 0 && code.get(before) instanceof LabelTarget target) {
            for (int jump = 1; jump < code.size(); jump++) {
                if (code.get(jump) instanceof BranchInstruction branch && goesTo(branch, target.label())) {
                    origins.addAll(origins(code, jump));
                }
            }
            before--;
        }
        if (before >= 0 && !(code.get(before) instanceof BranchInstruction)) {
            origins.add(code.get(before));
        }
        return origins;
    }

    private static boolean goesTo(BranchInstruction branch, Label label) {
        return branch.target().equals(label) && branch.opcode().name().startsWith("GOTO");
    }

    private void sort(ClassModel type, MethodModel method, CodeElement origin, List<CodeElement> code) {
        String place = place(type, method);
        switch (origin) {
            case ConstantInstruction words -> constant.add(place + ": " + words.constantValue());
            case InvokeDynamicInstruction concat -> sortConcatenation(place, concat);
            case LoadInstruction load -> {
                if (isLastParameter(method, load)) {
                    makers.add(name(type, method));
                } else {
                    composed.add(place + " <- a variable");
                }
            }
            case InvokeInstruction call -> {
                if (shortName(call).equals("StringBuilder.toString")) {
                    sortBuilt(place, call, code);
                } else {
                    composed.add(place + " <- " + shortName(call));
                }
            }
            default -> composed.add(place + " <- " + origin);
        }
    }

    /** Constants are part of the template, {@code #} stands for what is put between them. */
    private void sortConcatenation(String place, InvokeDynamicInstruction concat) {
        if (!concat.name().equalsString("makeConcatWithConstants")) {
            composed.add(place + " <- " + concat.name().stringValue());
            return;
        }
        String template = String.valueOf(concat.bootstrapArgs().getFirst()).replace('\1', '#');
        boolean onlyNumbers = concat.typeSymbol().parameterList().stream().allMatch(ClassDesc::isPrimitive);
        (onlyNumbers ? numbered : composed).add(place + ": " + template);
    }

    /** A concatenation as modules compile it that start without the machinery for the other form. */
    private void sortBuilt(String place, InvokeInstruction built, List<CodeElement> code) {
        StringBuilder template = new StringBuilder();
        boolean onlyNumbers = true;
        int at = code.indexOf(built);
        while (--at > 0 && !(code.get(at) instanceof NewObjectInstruction)) {
            if (code.get(at) instanceof InvokeInstruction call
                    && shortName(call).equals("StringBuilder.append")) {
                boolean words = code.get(at - 1) instanceof ConstantInstruction;
                template.insert(
                        0,
                        words
                                ? ((ConstantInstruction) code.get(at - 1))
                                        .constantValue()
                                        .toString()
                                : "#");
                onlyNumbers &= words || call.typeSymbol().parameterType(0).isPrimitive();
            }
        }
        (onlyNumbers ? numbered : composed).add(place + ": " + template);
    }

    private static boolean isLastParameter(MethodModel method, LoadInstruction load) {
        MethodTypeDesc descriptor = method.methodTypeSymbol();
        if (descriptor.parameterCount() == 0
                || !descriptor
                        .parameterType(descriptor.parameterCount() - 1)
                        .descriptorString()
                        .equals(TEXT)) {
            return false;
        }
        int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (int i = 0; i < descriptor.parameterCount() - 1; i++) {
            slot += TypeKind.from(descriptor.parameterType(i)).slotSize();
        }
        return load.slot() == slot;
    }

    private static String name(InvokeInstruction call) {
        return call.owner().asInternalName() + "." + call.name().stringValue()
                + call.type().stringValue();
    }

    private static String name(ClassModel type, MethodModel method) {
        return type.thisClass().asInternalName() + "." + method.methodName().stringValue()
                + method.methodType().stringValue();
    }

    private static String shortName(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + call.name().stringValue();
    }

    private static String place(ClassModel type, MethodModel method) {
        String owner = type.thisClass().asInternalName();
        String name = method.methodName().stringValue();
        int lambda = name.indexOf("lambda$");
        return owner.substring(owner.lastIndexOf('/') + 1) + "."
                + (lambda < 0 ? name : name.substring("lambda$".length(), name.lastIndexOf('$')));
    }
}
