package echolab.kernel;

import java.util.Map;
import java.util.TreeMap;

/// States that no rule would make.
final class States {
    private States() {}

    /// The same state, but with that v-node behind a descriptor of the server.
    static Story with(Story story, Fd fd, Vnode vnode) {
        KernelState state = story.state();
        Map<VnodeId, Vnode> vnodes = new TreeMap<>(state.vnodes());
        vnodes.put(vnodeId(story, fd), vnode);
        return new Story(
                new KernelState(state.processes(), state.openFiles(), new TreeMap<>(vnodes)));
    }

    static VnodeId vnodeId(Story story, Fd fd) {
        return story.state().openFiles().get(fileId(story, fd)).vnode();
    }

    static OpenFileId fileId(Story story, Fd fd) {
        return story.state().processes().get(Story.SERVER).descriptors().get(fd);
    }
}
