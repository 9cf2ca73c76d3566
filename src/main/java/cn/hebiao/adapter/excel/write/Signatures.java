package cn.hebiao.adapter.excel.write;

import java.util.List;

/** Digital signatures, which no changed copy can keep. */
final class Signatures {
  private Signatures() {}

  /** Takes signatures out and tells whether there were any. */
  static boolean drop(OoxmlPackage parts) {
    Relations relations = new Relations(parts, "");
    List<Relations.Relation> signed =
        relations.all().stream()
            .filter(r -> r.element().attribute("Type").orElse("").contains("/digital-signature/"))
            .toList();
    List<String> files =
        parts.parts().stream().filter(name -> name.startsWith("_xmlsignatures/")).toList();
    relations.remove(signed);
    ContentTypes types = new ContentTypes(parts);
    files.forEach(
        file -> {
          types.remove(file);
          parts.remove(file);
        });
    parts.forgetUndo();
    return !signed.isEmpty() || !files.isEmpty();
  }
}
