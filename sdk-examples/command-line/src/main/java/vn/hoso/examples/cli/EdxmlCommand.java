package vn.hoso.examples.cli;

import picocli.CommandLine.Command;

/** {@code hoso edxml}: what can be done with messages of the document axis. */
@Command(
    name = "edxml",
    mixinStandardHelpOptions = true,
    description = "Văn bản điện tử của trục liên thông (edXML, QCVN 102:2016/BTTTT).",
    subcommands = InspectCommand.class)
final class EdxmlCommand {}
