package dev.earshot.common.problem;

import jakarta.ws.rs.core.Response.StatusType;

/** The problems that the framework itself finds, in our words. */
final class StandardProblems {
    private StandardProblems() {}

    static Problem of(StatusType status) {
        int code = status.getStatusCode();
        return switch (code) {
            case 400 -> problem(status, "The request cannot be read.", "Check the body and the parameters.");
            case 404 -> problem(status, "There is nothing at this address.", "Check the address for typing errors.");
            case 405 ->
                problem(
                        status,
                        "This address does not take that method.",
                        "Open the page again from its link; programs find the methods in /api/openapi.json.");
            case 406 -> problem(status, "We cannot answer in that form.", "Accept application/json or text/html.");
            case 413 -> problem(status, "The request is too large.", "Send less at once, or use /api/v1/imports.");
            case 415 ->
                problem(
                        status,
                        "This content type is not read here.",
                        "Send JSON as application/json, and the file of an import or a mailing as text/csv; other types"
                                + " stand with their address in /api/openapi.json.");
            default -> problem(status, "The request was refused.", "See /api/openapi.json.");
        };
    }

    private static Problem problem(StatusType status, String detail, String remedy) {
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail, null, remedy);
    }
}
