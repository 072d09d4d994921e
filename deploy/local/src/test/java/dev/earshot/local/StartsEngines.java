package dev.earshot.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts both engines in the folder it is told, says their pids, and waits to be killed. */
final class StartsEngines {
    private StartsEngines() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        EmbeddedMysql mysql = EmbeddedMysql.start(folder.resolve("mysql"));
        System.out.println(kafka.pid() + " " + mysql.pid());
        new CountDownLatch(1).await();
    }
}
