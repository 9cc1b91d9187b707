package io.vigil.fault;

/** Marks an exception whose message is one line for the operator: what is wrong, and what to do about it. */
public interface OperatorFault {

    /** The line. Holds no secret. */
    String getMessage();
}
