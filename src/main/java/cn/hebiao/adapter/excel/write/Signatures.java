package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import java.util.List;

/** Digital signatures, which no changed copy can keep. */
final class Signatures {
  private Signatures() {}

  /** Takes signatures out and tells whether there were any. */
  static boolean drop(EditedPackage parts) {
    RelationList relations = new RelationList(parts, "");
    List<PackageRelation> signed =
        relations.all().stream()
            .filter(relation -> relation.uri().contains("/digital-signature/"))
            .toList();
    List<String> files =
        parts.parts().stream().filter(name -> name.startsWith("_xmlsignatures/")).toList();
    relations.remove(signed);
    if (!files.isEmpty()) {
      new ContentTypeList(parts).remove(files);
      parts.remove(files);
    }
    parts.forgetUndo();
    return !signed.isEmpty() || !files.isEmpty();
  }
}
