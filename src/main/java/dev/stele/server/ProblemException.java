package dev.stele.server;

/** Ends the handling of a request with a problem; the message is its detail, for the client. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  ProblemException(Problem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  ProblemException(Problem problem, String detail, Throwable cause) {
    super(detail, cause);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
