package echolab.frame.time;

import echolab.frame.Identities;
import echolab.frame.Identity;
import echolab.kernel.Endpoint;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Whose colour and letter is what, as the pictures of the stages have them.
final class Colours {
    private final SequencedMap<String, StageState> stages;
    private final Tracks tracks;
    private final Map<String, Identities> identities = new HashMap<>();
    private final Map<Track, Optional<Identity>> clients = new HashMap<>();

    Colours(SequencedMap<String, StageState> stages, Tracks tracks) {
        this.stages = stages;
        this.tracks = tracks;
    }

    /// The identity of a client; empty for a lane, which has none.
    Optional<Identity> of(Track track) {
        return track.isClient() ? clients.computeIfAbsent(track, this::ofClient) : Optional.empty();
    }

    /// The identity of the client whose end this is.
    Optional<Identity> of(@Nullable Endpoint local) {
        return Optional.ofNullable(local).flatMap(tracks::clientAt).flatMap(this::of);
    }

    private Optional<Identity> ofClient(Track track) {
        return Optional.ofNullable(stages.get(track.stage))
                .flatMap(stage ->
                        stage.client(track.name)
                                .map(client ->
                                        identities
                                                .computeIfAbsent(
                                                        track.stage, _ -> Identities.of(stage))
                                                .client(client)));
    }
}
