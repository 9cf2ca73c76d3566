package cn.hebiao.adapter.excel.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small office files made with POI. */
final class OfficeFiles {
  private OfficeFiles() {}

  static byte[] bytes(Workbook workbook) throws IOException {
    try (workbook) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] xlsx() throws IOException {
    return bytes(filled(new XSSFWorkbook()));
  }

  static byte[] xls() throws IOException {
    return bytes(filled(new HSSFWorkbook()));
  }

  private static Workbook filled(Workbook workbook) {
    workbook.createSheet("表").createRow(0).createCell(0).setCellValue("绩效自评表");
    return workbook;
  }

  static byte[] encryptedXlsx() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(xlsx()));
          OutputStream encrypted = encryptor.getDataStream(files)) {
        parts.save(encrypted);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  static byte[] encryptedXls() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      return xls();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** A compound file with one stream. */
  static byte[] compound(String stream, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(content), stream);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }
}
