package dev.earshot.local.mysql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class StubLibraryTest {
    @TempDir
    Path directory;

    @Test
    void the_system_loads_a_stub_and_finds_its_functions() throws IOException {
        Path library = directory.resolve("libstub.so.1");
        StubLibrary.write(library, "libstub.so.1", List.of("JNI_OnLoad", "io_setup"));
        // Java calls JNI_OnLoad, gets -1 and says so: the function was found and run.
        assertThatThrownBy(() -> System.load(library.toString()))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("unsupported JNI version");
    }

    @Test
    void a_stub_without_a_hook_simply_loads() throws IOException {
        Path library = directory.resolve("libquiet.so.1");
        StubLibrary.write(library, "libquiet.so.1", List.of("numa_available"));
        assertThatCode(() -> System.load(library.toString())).doesNotThrowAnyException();
    }

    @Test
    void something_else_does_not_load() throws IOException {
        Path library = Files.writeString(directory.resolve("libtext.so.1"), "not a library");
        assertThatThrownBy(() -> System.load(library.toString())).isInstanceOf(UnsatisfiedLinkError.class);
    }
}
