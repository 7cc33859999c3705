package vn.hoso.internal.receiver;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlLimits;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageHandler;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.ReceiverListener;

/**
 * What a receiver was built with.
 *
 * @param source under which the database knows its messages
 * @param kinds in the order in which they are listed
 * @param since the first day to ask for as long as nothing was listed; null for all
 * @param overlapDays how many days before the newest one are asked for again
 * @param attempts with how many failures a message is set aside
 */
public record ReceiverSettings(
    DocumentExchange exchange,
    DataSource dataSource,
    String source,
    MessageHandler handler,
    List<MessageKind> kinds,
    @Nullable LocalDate since,
    int overlapDays,
    int attempts,
    EdxmlLimits limits,
    ReceiverListener listener) {}
