package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.WordConverter;
import dev.waybill.workflow.workspace.TextMode;

/** The words for text modes. */
final class TextModeWord extends WordConverter<TextMode> {
    TextModeWord() {
        super(TextMode.class);
    }
}
