package dev.earshot.survey.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How files are imported. */
@ConfigMapping(prefix = "earshot.import")
interface ImportConfig {
    /** Where files wait until they are imported. On a disk that outlives the service, imports outlive it too. */
    @WithDefault("${java.io.tmpdir}/earshot-imports")
    Path directory();

    /** Rows per transaction: more is faster, and holds back others' answers longer. */
    @WithDefault("500")
    int batch();

    /** How long an instance that died keeps others from carrying on. */
    @WithDefault("10s")
    Duration lease();

    /** How long nobody must have had the file before an import counts as interrupted. */
    @WithDefault("2m")
    Duration patience();
}
