package dev.earshot.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a small JVM, of the same JDK as ours, that ends when its memory does not suffice. */
public final class JavaCommand {
    private final List<String> words = new ArrayList<>();

    private JavaCommand(int heapMebibytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMebibytes + "m");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("--enable-native-access=ALL-UNNAMED");
    }

    public static JavaCommand withHeap(int mebibytes) {
        return new JavaCommand(mebibytes);
    }

    public JavaCommand options(String... options) {
        words.addAll(List.of(options));
        return this;
    }

    public JavaCommand classPath(String... entries) {
        words.add("-cp");
        words.add(String.join(File.pathSeparator, entries));
        return this;
    }

    /** The finished command line for this main class. */
    public List<String> main(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(words);
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** The finished command line for an executable jar. */
    public List<String> jar(Path jar) {
        List<String> command = new ArrayList<>(words);
        command.add("-jar");
        command.add(jar.toString());
        return List.copyOf(command);
    }
}
