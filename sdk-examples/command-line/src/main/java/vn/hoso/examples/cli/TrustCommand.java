package vn.hoso.examples.cli;

import picocli.CommandLine.Command;

/** {@code hoso trust}: the folder of certificates that verification rests on. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = "Kho chứng thư số tin cậy.",
    subcommands = {TrustCheckCommand.class, TrustFetchCommand.class, TrustBundleCommand.class})
final class TrustCommand {}
