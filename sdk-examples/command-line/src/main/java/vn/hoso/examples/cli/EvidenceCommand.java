package vn.hoso.examples.cli;

import picocli.CommandLine.Command;

/** {@code hoso evidence}: proof of a verification that can be verified again years later. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Bằng chứng của việc kiểm tra chữ ký số (Thông tư 15/2025/TT-BKHCN, Điều 6).",
    subcommands = {EvidenceCreateCommand.class, EvidenceVerifyCommand.class})
final class EvidenceCommand {}
