package cn.hebiao.adapter.excel.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office Open XML file and what leads from one to another. */
final class OoxmlFile {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final String workbook;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  /**
   * A sheet of the workbook.
   *
   * @param index its place among the sheets, from 0
   * @param part the part it is in
   * @param state its visibility as the file has it
   */
  record Sheet(String name, int index, String part, String state) {}

  /** A relation to another part, with the last word of its type. */
  record Relation(String id, String type, String part) {}

  OoxmlFile(byte[] file) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            parts.putIfAbsent(plain(entry.getName()), in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a zip file", e);
    }
    this.workbook =
        relations("").stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElse("xl/workbook.xml");
    sheets();
  }

  private static String plain(String name) {
    String slashes = name.replace('\\', '/');
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  Map<String, byte[]> parts() {
    return parts;
  }

  /** The bytes of a part; names are compared without case where they must be. */
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(stored(name)));
  }

  /** A part's name as the file has it; relations may write it in another case. */
  String stored(String name) {
    return parts.containsKey(name)
        ? name
        : parts.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  String workbook() {
    return workbook;
  }

  /** The sheets by name, in their order. */
  Map<String, Sheet> allSheets() {
    return sheets;
  }

  private void sheets() {
    Map<String, String> targets = new LinkedHashMap<>();
    relations(workbook).forEach(relation -> targets.put(relation.id(), relation.part()));
    XmlCursor xml = new XmlCursor(part(workbook).orElseThrow());
    while (xml.child(1)) {
      if (xml.local().equals("sheets")) {
        while (xml.child(2)) {
          sheet(xml, targets);
        }
      }
    }
  }

  private void sheet(XmlCursor xml, Map<String, String> targets) {
    String id =
        xml.attributes().entrySet().stream()
            .filter(attribute -> attribute.getKey().endsWith("}id"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    String name = xml.attribute("name");
    sheets.put(
        name, new Sheet(name, sheets.size(), targets.getOrDefault(id, ""), xml.attribute("state")));
  }

  static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /** Where a part leads to inside the file. */
  List<Relation> relations(String source) {
    List<Relation> relations = new ArrayList<>();
    Optional<byte[]> bytes = part(relationsOf(source));
    if (bytes.isPresent()) {
      XmlCursor xml = new XmlCursor(bytes.get());
      while (xml.child(1)) {
        if (!xml.attribute("TargetMode").equals("External")) {
          String type = xml.attribute("Type");
          relations.add(
              new Relation(
                  xml.attribute("Id"),
                  type.substring(type.lastIndexOf('/') + 1),
                  stored(resolved(source, xml.attribute("Target").replace('\\', '/')))));
        }
      }
    }
    return relations;
  }

  private static String resolved(String source, String target) {
    List<String> steps = new ArrayList<>();
    String folder = target.startsWith("/") ? "" : source.substring(0, source.lastIndexOf('/') + 1);
    for (String step : (folder + target).split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /**
   * The part of a type that a sheet leads to; a relation to a part that is missing leads nowhere.
   */
  Optional<String> related(String sheetPart, String type) {
    return relations(sheetPart).stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .filter(parts::containsKey)
        .findFirst();
  }
}
