package dev.earshot.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays ready what the sentiment-service reads from {@code /models}; the main class of the build. */
final class PrepareModels {
    private final Settings settings;
    private final Progress progress;
    private final Store store;

    private PrepareModels(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.store = new Store(settings.store(), progress);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.of(arguments, name -> Optional.ofNullable(System.getenv(name)));
        settings.useProxy();
        Progress progress = new Progress(System.out);
        try {
            new PrepareModels(settings, progress).run();
        } catch (FetchFailed failure) {
            progress.say(failure.advice());
            System.exit(1);
        } catch (IOException failure) {
            progress.say("cannot lay the models ready: " + failure);
            progress.say("They are kept in %s; EARSHOT_MODELS_CACHE names another folder.".formatted(settings.store()));
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, FetchFailed {
        Files.createDirectories(store.folder());
        Path file = store.folder().resolve("lock");
        try (FileChannel guard = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            guard.lock(); // two builds may share the store; closing gives it free
            prepare();
        }
    }

    private void prepare() throws IOException, InterruptedException, FetchFailed {
        Path parser = store.path(Model.PARSER);
        Path cut = ParserCut.CHOSEN.of(parser);
        FixedScales scales = FixedScales.measured();
        Path sentences = store.path(Model.SENTENCES);
        Path fixed = scales.of(sentences);
        Path tree = store.path(Model.TREE_SENTIMENT);
        Path plain = TreeWeights.of(tree);
        List<Model> wanted = new ArrayList<>(Model.AS_PUBLISHED);
        if (!Files.exists(cut)) {
            wanted.add(Model.PARSER);
        }
        if (!Files.exists(fixed)) {
            wanted.add(Model.SENTENCES);
        }
        if (!Files.exists(plain)) {
            wanted.add(Model.TREE_SENTIMENT);
        }
        Optional<RemoteRepository> remote = settings.offline()
                ? Optional.empty()
                : Optional.of(new RemoteRepository(settings.repository(), store, Patience.USUAL, progress));
        new Supply(store, settings.localRepository(), remote, progress).provide(wanted);
        if (!Files.exists(cut)) {
            ParserCut.CHOSEN.make(parser, progress);
        }
        if (!Files.exists(fixed)) {
            scales.make(sentences, progress);
        }
        if (!Files.exists(plain)) {
            TreeWeights.make(tree, progress);
        }
        Map<String, Path> read = new HashMap<>(Map.of(
                "englishSR-cut.ser.gz", cut, "bge-small-en-v1.5-fixed.onnx", fixed, "sentiment-tree.weights", plain));
        Model.AS_PUBLISHED.forEach(model -> read.put(model.fileName(), store.path(model)));
        lay(read);
    }

    /** Afterwards the target holds these files and no others. */
    private void lay(Map<String, Path> files) throws IOException {
        Files.createDirectories(settings.target());
        for (Map.Entry<String, Path> file : files.entrySet()) {
            lay(file.getValue(), file.getKey());
        }
        try (Stream<Path> laid = Files.list(settings.target())) {
            for (Path file : laid.toList()) {
                if (!files.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private void lay(Path from, String name) throws IOException {
        Path to = settings.target().resolve(name);
        if (Files.exists(to)
                && Files.size(to) == Files.size(from)
                && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
            return;
        }
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
