package dev.earshot.survey.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An import in the words of people, as far as it is. */
record Course(ImportView view, String name) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    static Course of(ImportJob job, ImportView view) {
        return new Course(view, job.fileName().orElse("sent by API"));
    }

    public String begun() {
        return shown(view.createdAt());
    }

    public boolean isRunning() {
        return view.state() == ImportState.RUNNING;
    }

    public boolean isUndoing() {
        return view.state() == ImportState.UNDOING;
    }

    public boolean isUndone() {
        return view.state() == ImportState.UNDONE;
    }

    public boolean isInterrupted() {
        return view.state() == ImportState.INTERRUPTED;
    }

    public boolean isFinished() {
        return view.state() == ImportState.FINISHED;
    }

    /** Whether it is worth looking again in a moment. */
    public boolean isMoving() {
        return isRunning() || isUndoing();
    }

    /** Whether there is anything to take back. */
    public boolean isUndoable() {
        return !isUndoing() && !isUndone();
    }

    /** How many of {@link #most} are dealt with. */
    public long done() {
        if (isUndoing()) {
            return erased();
        }
        ImportView.Rows rows = view.rows();
        return rows.imported() + rows.duplicates() + rows.unanswered() + rows.refused();
    }

    public long most() {
        return Math.max(1, isUndoing() ? view.rows().imported() : view.rows().total());
    }

    public long erased() {
        return view.undo() == null ? 0 : view.undo().erased();
    }

    public String number(long count) {
        return grouped(count);
    }

    static String grouped(long count) {
        return "%,d".formatted(count);
    }

    static String shown(Instant time) {
        return MINUTE.format(time);
    }
}
