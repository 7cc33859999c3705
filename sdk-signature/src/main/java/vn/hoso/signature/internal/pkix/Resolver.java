package vn.hoso.signature.internal.pkix;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; the JVM's own way in production. */
@FunctionalInterface
interface Resolver {

  InetAddress[] resolve(String host) throws UnknownHostException;
}
