package dev.earshot.local.mysql;

import dev.earshot.local.process.EngineFailure;

/** The systems for which the jar holds a MySQL server. */
enum Platform {
    LINUX("mysql-Linux-amd64.tar.gz"),
    MACOS("mysql-Mac_OS_X-x86_64.tar.gz");

    private final String archive;

    Platform(String archive) {
        this.archive = archive;
    }

    String archive() {
        return archive;
    }

    /** The platform of these system properties; an Apple processor runs the x86-64 server through Rosetta. */
    static Platform of(String system, String architecture) {
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (system.startsWith("Linux") && intel) {
            return LINUX;
        }
        if (system.startsWith("Mac")) {
            return MACOS;
        }
        throw new EngineFailure("there is no embedded MySQL for " + system + " on " + architecture
                + ": start a MySQL 8 yourself and name it in EARSHOT_MYSQL_URL (jdbc:mysql://host:3306),"
                + " EARSHOT_MYSQL_USER and EARSHOT_MYSQL_PASSWORD");
    }
}
