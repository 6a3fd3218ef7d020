package dev.waybill.server.cli.machine;

import dev.waybill.catalog.catalogue.Capacity;
import dev.waybill.catalog.catalogue.Catalogue;
import dev.waybill.catalog.catalogue.TokenCount;
import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.resource.ResourceTemplate;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.cap.Caps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code waybill catalog}: what agents are told, as it stands in the program. */
@Command(
        name = "catalog",
        description = "Show the tools, prompts and resources that agents are offered; no setting changes a byte.",
        footer = {
            "",
            "With --json and no other option: the tools array, byte for byte as it is served;",
            "with --prompts or --resources: that array."
        })
public final class CatalogCommand implements Callable<Integer> {
    private static final int MINUTES_AN_HOUR = 60;

    private final CommandContext context;

    @ArgGroup
    private final Question question = new Question();

    public CatalogCommand(CommandContext context) {
        this.context = context;
    }

    /** What is asked; nothing shows the tools. */
    private static final class Question {
        @Option(names = "--digest", description = "Print the SHA-256 of all that agents are told.")
        private boolean digest;

        @Option(
                names = "--capacity",
                description = "Print the most bytes that a hostile agent could move, by tool, by call and by hour.")
        private boolean capacity;

        @Option(names = "--prompts", description = "Show the prompts, and what each tells a model.")
        private boolean prompts;

        @Option(names = "--resources", description = "Show the addresses of resources, as templates.")
        private boolean resources;

        @Option(names = "--tokens", description = "Print what the list costs a model, and by which tokenizer.")
        private boolean tokens;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.builtIn();
        if (question.digest) {
            digest(catalogue);
        } else if (question.tokens) {
            tokens(catalogue);
        } else if (question.capacity) {
            capacity(catalogue);
        } else if (question.prompts) {
            prompts(catalogue);
        } else if (question.resources) {
            resources(catalogue);
        } else {
            tools(catalogue);
        }
        return ExitCode.DONE;
    }

    private void digest(Catalogue catalogue) {
        if (context.output().forMachines()) {
            context.output().one(new Facts().text("sha256", catalogue.digest()));
        } else {
            context.output().text(catalogue.digest());
        }
    }

    private void tokens(Catalogue catalogue) {
        List<Facts> shares = TokenCount.shares(catalogue).stream()
                .map(share -> new Facts().text("tool", share.tool()).number("tokens", share.tokens()))
                .toList();
        Facts total = new Facts()
                .text("tokenizer", TokenCount.TOKENIZER)
                .number("total", TokenCount.total(catalogue))
                .number("limit", TokenCount.LIMIT);
        detailed(shares, total);
    }

    private void capacity(Catalogue catalogue) {
        Capacity capacity = Capacity.of(catalogue);
        List<Facts> rows = capacity.tools().stream()
                .map(share -> new Facts().text("tool", share.tool()).number("argument_bytes", share.bytes()))
                .toList();
        Settings settings = context.settings();
        long callsAnHour = (long) settings.get(SettingList.RATE_KEY_PER_MINUTE) * MINUTES_AN_HOUR;
        detailed(
                rows,
                new Facts()
                        .number("argument_bytes_a_call", capacity.perCall())
                        .number("request_bytes_a_call", Caps.REQUEST_BYTES)
                        .number("header_bytes_a_call", Caps.HEADER_BYTES)
                        .number("message_bytes_a_call", Capacity.perMessage())
                        .number("calls_a_key_and_hour", callsAnHour)
                        .number("guard_calls_a_key_and_hour", callsAnHour)
                        .number(
                                "bytes_a_key_and_hour",
                                Capacity.perHour(settings.get(SettingList.BUDGET_KEY_BYTES), 2 * callsAnHour))
                        .number(
                                "bytes_a_workspace_and_hour",
                                Capacity.perHour(settings.get(SettingList.BUDGET_WORKSPACE_BYTES), Long.MAX_VALUE))
                        .text("not_bounded", "timing: when calls are made, and how often below the limits"));
    }

    private void detailed(List<Facts> rows, Facts total) {
        if (context.output().forMachines()) {
            context.output().one(total.list("tools", rows));
        } else {
            context.output().list(rows, "no tools");
            context.output().text("");
            context.output().one(total);
        }
    }

    private void prompts(Catalogue catalogue) {
        if (asServed(catalogue.prompts())) {
            return;
        }
        for (Prompt prompt : Prompt.values()) {
            context.output().one(new Facts().text("prompt", prompt.text()).text("description", prompt.description()));
            context.output().text("\n" + prompt.frame() + "\n");
        }
    }

    private void resources(Catalogue catalogue) {
        if (asServed(catalogue.templates())) {
            return;
        }
        context.output()
                .list(
                        Arrays.stream(ResourceTemplate.values())
                                .map(template -> new Facts()
                                        .text("address", template.template())
                                        .text("description", template.description()))
                                .toList(),
                        "no resources");
    }

    /** Prints a list for machines; false where people want to read it. */
    private boolean asServed(byte[] list) {
        if (context.output().forMachines()) {
            context.output().text(new String(list, StandardCharsets.UTF_8));
        }
        return context.output().forMachines();
    }

    private void tools(Catalogue catalogue) {
        if (asServed(catalogue.tools())) {
            return;
        }
        List<Facts> tools = new ArrayList<>();
        for (JsonNode tool : JsonMapper.shared().readTree(catalogue.tools())) {
            tools.add(new Facts()
                    .text("tool", tool.path("name").asString())
                    .text("description", tool.path("description").asString()));
        }
        context.output().list(tools, "no tools");
        context.output().text("");
        context.output()
                .one(new Facts().text("instructions", catalogue.instructions()).text("sha256", catalogue.digest()));
    }
}
