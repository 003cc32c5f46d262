package org.madoguchi.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code of a text that anybody may read. */
record QrCode(ByteMatrix modules) {

    /** What has to stay white around it, in modules (ISO/IEC 18004). */
    static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    int size() {
        return modules.getWidth();
    }

    /** Columns from the left, rows from the top. */
    boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }
}
