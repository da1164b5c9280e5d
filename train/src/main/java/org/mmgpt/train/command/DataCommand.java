package org.mmgpt.train.command;

import picocli.CommandLine.Command;

/** {@code ./mmgpt data}: look at data before training on them. */
@Command(
    name = "data",
    description = "Look at data before training on them, or convert them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DataPreview.class, DataCheck.class, DataConvert.class},
    footer = {
      "",
      "Examples:",
      "  ./mmgpt data preview shop.yaml -n 3 --html preview.html",
      "  ./mmgpt data check shop.yaml --png lengths.png",
      "  ./mmgpt data convert --from sharegpt --to messages chats.json chats.jsonl"
    })
final class DataCommand {}
