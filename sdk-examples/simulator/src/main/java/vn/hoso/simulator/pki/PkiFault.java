package vn.hoso.simulator.pki;

/** Something that can go wrong with an answer: at the level of HTTP, or in the answer itself. */
public sealed interface PkiFault permits HttpFault, TsaFault, OcspFault, CrlFault, CaIssuersFault {}
