package vn.hoso.examples.benchmarks.portal;

import org.openjdk.jmh.annotations.Threads;

/** The same from eight threads that share one client. */
@Threads(8)
public class CallPortalInEightThreads extends CallPortal {}
