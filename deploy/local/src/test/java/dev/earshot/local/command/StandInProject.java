package dev.earshot.local.command;

import dev.earshot.local.gateway.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder as the build leaves it, with stand-ins for the services and the real launcher's home. */
final class StandInProject {
    private StandInProject() {}

    /** Makes it below the folder and returns the launcher's home in it. */
    static Path in(Path folder) throws IOException {
        for (Backend backend : Backend.values()) {
            Path app = Files.createDirectories(folder.resolve(backend.title()).resolve("target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"));
        }
        Path target = Files.createDirectories(folder.resolve("deploy/local/target"));
        return Files.createSymbolicLink(
                target.resolve("earshot-local"), Path.of(System.getProperty("earshot.local.home")));
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = StandInService.class.getClassLoader().getResourceAsStream(entry)) {
            if (code == null) {
                throw new IOException("no class file of the stand-in");
            }
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
