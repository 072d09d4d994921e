package dev.earshot.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes take of the machine's memory. */
public final class Memory {
    private Memory() {}

    /** Resident MiB of the process together with all that it started. */
    public static long residentMebibytesOfTree(ProcessHandle process) {
        long kibibytes = residentKibibytes(process.pid())
                + process.descendants()
                        .mapToLong(child -> residentKibibytes(child.pid()))
                        .sum();
        return kibibytes / 1024;
    }

    /** Resident MiB of one process; 0 when it is gone. */
    public static long residentMebibytes(long pid) {
        return residentKibibytes(pid) / 1024;
    }

    private static long residentKibibytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? fromProc(status) : fromPs(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
        return output.isEmpty() ? 0 : Long.parseLong(output);
    }
}
