package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path directory;

    @Test
    void they_are_made_once_and_the_services_get_hashes_only() throws Exception {
        DataFolder data = DataFolder.at(directory);
        Credentials made = Credentials.of(data);
        assertThat(Credentials.of(data)).isEqualTo(made);
        assertThat(made.apiKey()).matches("ek_[A-Za-z0-9]{32}");

        String text = Files.readString(data.accessProperties());
        assertThat(text).doesNotContain(made.password()).doesNotContain(made.apiKey());
        Properties access = new Properties();
        try (Reader reader = Files.newBufferedReader(data.accessProperties())) {
            access.load(reader);
        }
        String hash = access.getProperty("earshot.access.users.admin.password");
        assertThat(hash).startsWith("$2a$");
        assertThat(BCrypt.verifyer().verify(made.password().toCharArray(), hash).verified)
                .isTrue();
        assertThat(access.getProperty("quarkus.http.auth.session.encryption-key"))
                .hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void nobody_else_can_read_them() throws Exception {
        DataFolder data = DataFolder.at(directory);
        Credentials.of(data);
        for (Path file : new Path[] {data.credentials(), data.accessProperties()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
