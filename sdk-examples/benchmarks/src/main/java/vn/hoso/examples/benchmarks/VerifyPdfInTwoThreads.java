package vn.hoso.examples.benchmarks;

import org.openjdk.jmh.annotations.Threads;

/** {@link VerifyPdf} by two threads that share a verifier: milliseconds for each document. */
@Threads(2)
public class VerifyPdfInTwoThreads extends VerifyPdf {}
