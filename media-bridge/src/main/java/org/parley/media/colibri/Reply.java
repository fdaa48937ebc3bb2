package org.parley.media.colibri;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a bridge answered over HTTP. The reason of an error is the title of a page.
record Reply(int status, Buffer body) {

  private static final Pattern TITLE =
      Pattern.compile("<title>([^<]{0,500})", Pattern.CASE_INSENSITIVE);

  Future<Buffer> ok() {
    return Future.succeededFuture(body);
  }

  Optional<Failure> failure() {
    if (status == 200) {
      return Optional.empty();
    }
    var why = reason();
    var gone = status == 404 || why.contains("Conference not found");
    return Optional.of(gone ? new Failure.Gone(why) : new Failure.Refused(why));
  }

  private String reason() {
    var title = TITLE.matcher(body.toString());
    return title.find() ? plain(title.group(1)) : "status " + status;
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
