import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.plugins.Plugin;

/**
 * One OpenSearch node: ClusterNode NUMBER DATA_DIR CONFIG_DIR HTTP_PORT TRANSPORT_PORT... (of all nodes, in order).
 * The system property yiju.plugins names further plug-ins.
 */
public class ClusterNode {
    private static final List<String> MODULES = List.of(
        "org.opensearch.transport.Netty4Plugin",
        "org.opensearch.analysis.common.CommonAnalysisPlugin",
        "org.opensearch.index.mapper.MapperExtrasPlugin",
        "org.opensearch.index.reindex.ReindexPlugin",
        "org.opensearch.painless.PainlessPlugin",
        "org.opensearch.knn.plugin.KNNPlugin");

    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[0]);
        Path home = Path.of(args[1]).toAbsolutePath();
        Path config = Path.of(args[2]).toAbsolutePath();
        List<String> transports = new ArrayList<>();
        for (int at = 4; at < args.length; at++) transports.add(args[at]);
        String name = "node-" + number;
        Settings settings = Settings.builder()
            .put("node.name", name)
            .put("path.home", home.toString())
            .put("path.data", home.resolve("data").toString())
            .put("path.logs", home.resolve("logs").toString())
            .put("path.repo", home.resolveSibling("snapshots").toString())
            .put("http.port", args[3])
            .put("transport.port", transports.get(number - 1))
            .putList("discovery.seed_hosts", transports.stream().map(port -> "127.0.0.1:" + port).toList())
            .putList("cluster.initial_cluster_manager_nodes",
                java.util.stream.IntStream.rangeClosed(1, transports.size()).mapToObj(each -> "node-" + each).toList())
            .build();
        List<Class<? extends Plugin>> plugins = new ArrayList<>();
        List<String> modules = new ArrayList<>(MODULES);
        modules.addAll(List.of(System.getProperty("yiju.plugins", "").split(",")));
        modules.removeIf(String::isEmpty);
        for (String module : modules) plugins.add(Class.forName(module).asSubclass(Plugin.class));
        var environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> name);
        var node = new OpenSearchRunnerNode(environment, plugins);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
                node.awaitClose(20, TimeUnit.SECONDS);
            } catch (Exception failure) {
                failure.printStackTrace();
            } finally {
                closed.countDown();
            }
        }));
        endWithParent();
        node.start();
        node.client().admin().cluster().prepareHealth()
            .setWaitForNodes(">=" + transports.size())
            .setTimeout(TimeValue.timeValueMinutes(5)).get();
        System.out.println("READY");
        closed.await();
    }

    /** Ends the program once nobody holds the other end of its input. */
    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) continue;
            } catch (IOException gone) {
                // as good as its end
            }
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
