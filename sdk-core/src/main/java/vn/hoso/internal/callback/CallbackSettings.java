package vn.hoso.internal.callback;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoso.portal.callback.CallbackLimits;
import vn.hoso.portal.callback.CallerCheck;
import vn.hoso.portal.callback.DuplicateAnswer;
import vn.hoso.portal.callback.FileLookup;
import vn.hoso.portal.callback.SearchHandler;

/** What the builder was told. */
public record CallbackSettings(
    CallerCheck callers,
    Map<String, MessageService<?>> messages,
    @Nullable SearchHandler search,
    @Nullable FileLookup files,
    @Nullable DataSource dataSource,
    DuplicateAnswer duplicates,
    CallbackLimits limits,
    @Nullable Path temporaryDirectory,
    Clock clock) {}
