package dev.earshot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @AfterEach
    void forgetTheProxy() {
        System.clearProperty("https.proxyHost");
        System.clearProperty("https.proxyPort");
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        System.clearProperty("http.nonProxyHosts");
    }

    @Test
    void what_maven_does_not_know_is_not_given() {
        Settings settings = settings(Map.of(), "cache=${earshot.models.cache}", "repository=${a}", "offline=${b}");

        assertThat(settings.store()).isEqualTo(Path.of(System.getProperty("user.home"), ".cache/earshot/models"));
        assertThat(settings.offline()).isFalse();
        assertThatThrownBy(settings::repository).hasMessageContaining("-Dearshot.models.repository=");
    }

    @Test
    void the_store_is_named_on_the_command_line_or_in_the_environment() {
        Map<String, String> environment = Map.of("EARSHOT_MODELS_CACHE", "/kept/there");

        assertThat(settings(environment).store()).isEqualTo(Path.of("/kept/there"));
        assertThat(settings(environment, "cache=/kept/here").store()).isEqualTo(Path.of("/kept/here"));
    }

    @Test
    void the_active_proxy_of_mavens_settings_is_used() {
        settings(Map.of(), "proxyHost=proxy.example", "proxyPort=3128", "nonProxyHosts=*.local|near")
                .useProxy();

        assertThat(System.getProperty("https.proxyHost")).isEqualTo("proxy.example");
        assertThat(System.getProperty("https.proxyPort")).isEqualTo("3128");
        assertThat(System.getProperty("http.nonProxyHosts")).isEqualTo("*.local|near");
    }

    @Test
    void a_proxy_that_maven_was_started_with_goes_before() {
        settings(Map.of(), "proxyHost=proxy.example", "proxyPort=3128", "https.proxyHost=other", "https.proxyPort=8080")
                .useProxy();

        assertThat(System.getProperty("https.proxyHost")).isEqualTo("other");
        assertThat(System.getProperty("https.proxyPort")).isEqualTo("8080");
        assertThat(System.getProperty("http.proxyHost")).isEqualTo("proxy.example");
    }

    private static Settings settings(Map<String, String> environment, String... arguments) {
        return Settings.of(arguments, name -> Optional.ofNullable(environment.get(name)));
    }
}
