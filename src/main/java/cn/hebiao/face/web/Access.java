package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import java.util.Optional;

/** Says who asks. */
interface Access {
  /** Who asks; empty for somebody who has to show a code first. */
  Optional<Requester> requester(WebRequest request);
}
