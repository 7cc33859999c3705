package vn.hoso.signature.internal.pkix;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, up to a total weight. Thread-safe. */
final class BoundedCache<K, V> {

  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long maxWeight;
  private final ToLongFunction<V> weigher;
  private long weight;

  private BoundedCache(long maxWeight, ToLongFunction<V> weigher) {
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  static <K, V> BoundedCache<K, V> ofEntries(int maxEntries) {
    return new BoundedCache<>(maxEntries, value -> 1);
  }

  static <K, V> BoundedCache<K, V> ofWeight(long maxWeight, ToLongFunction<V> weigher) {
    return new BoundedCache<>(maxWeight, weigher);
  }

  synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  synchronized void put(K key, V value) {
    remove(key);
    entries.put(key, value);
    weight += weigher.applyAsLong(value);
    Iterator<V> eldest = entries.values().iterator();
    while (weight > maxWeight && eldest.hasNext()) {
      weight -= weigher.applyAsLong(eldest.next());
      eldest.remove();
    }
  }

  synchronized void remove(K key) {
    V removed = entries.remove(key);
    if (removed != null) {
      weight -= weigher.applyAsLong(removed);
    }
  }
}
