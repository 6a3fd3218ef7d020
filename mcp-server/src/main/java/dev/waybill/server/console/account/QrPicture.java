package dev.waybill.server.console.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, as the path of an SVG.
 *
 * @param size of the picture's sides, in modules, with the empty border that readers need
 */
record QrPicture(String path, int size) {
    private static final int BORDER = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(path.toString(), code.size + 2 * BORDER);
    }
}
