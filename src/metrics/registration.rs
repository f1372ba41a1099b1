//! The names of the metrics, and what each says.

use super::Metrics;
use crate::store;
use prometheus_client::registry::Unit;

impl Metrics {
    /// Gives every metric its name and its help.
    pub(super) fn register(&mut self) {
        self.register_interactions();
        self.register_library();
        self.register_fetches();
        self.register_store();
        self.register_gateway();
        self.register_messages();
    }

    fn register_interactions(&mut self) {
        let registry = &mut self.registry;

        let help = "Interactions that were answered";
        registry.register("interactions", help, self.interactions.clone());

        let help = "From an interaction's arrival until its answer is ready to be sent";
        registry.register_with_unit("answer", help, Unit::Seconds, self.latency.clone());

        let help = "Requests refused because their signature is missing, malformed or wrong, or its time is off";
        registry.register("signature_failures", help, self.refused.clone());

        let help = "Requests refused because of overload";
        registry.register("requests_shed", help, self.shed.clone());

        let help = "Pictures that answers went out without, because too many were to be drawn";
        registry.register("pictures_left_out", help, self.left_out.clone());
    }

    fn register_library(&mut self) {
        let registry = &mut self.registry;

        let help = "1 for the version of the library that answers come from";
        registry.register("library", help, self.library.clone());

        let help = "Topics in the library";
        registry.register("library_topics", help, self.topics.clone());

        let help = "When the library that answers come from was loaded, since 1970";
        let loaded = self.loaded.clone();
        registry.register_with_unit("library_loaded_timestamp", help, Unit::Seconds, loaded);

        let help = "0 while errors keep part of the knowledge folder out of use, otherwise 1";
        registry.register("library_healthy", help, self.healthy.clone());

        let help = "Attempts to take new knowledge into use";
        registry.register("reloads", help, self.reloads.clone());
    }

    fn register_fetches(&mut self) {
        let registry = &mut self.registry;

        let help = "When the commit in use was made, since 1970";
        let commit = self.commit.clone();
        registry.register_with_unit("library_commit_timestamp", help, Unit::Seconds, commit);

        let help = "How often the repository with the articles was asked for a newer commit";
        registry.register("fetches", help, self.fetches.clone());

        let help = "How often looking for, fetching or storing the newest commit failed";
        registry.register("fetch_failures", help, self.failed_fetches.clone());
    }

    fn register_store(&mut self) {
        let registry = &mut self.registry;

        let help = "1 while the database with the decisions answers, otherwise 0";
        registry.register("store_up", help, self.store.clone());

        let help = "How often that database could not do what was asked";
        registry.register("store_errors", help, store::failures());
    }

    fn register_gateway(&mut self) {
        let registry = &mut self.registry;

        let help = "Shards that are connected to the gateway";
        registry.register("gateway_shards", help, self.shards.clone());

        let help = "Sessions started again or resumed after the first";
        registry.register("gateway_reconnects", help, self.reconnects.clone());

        let help = "From the last heartbeat of a shard until the gateway acknowledged it";
        let heartbeat = self.heartbeat.clone();
        registry.register_with_unit("gateway_heartbeat", help, Unit::Seconds, heartbeat);
    }

    fn register_messages(&mut self) {
        let registry = &mut self.registry;

        let help = "Unprompted messages that were posted or edited";
        registry.register("messages_sent", help, self.sent.clone());

        let help = "Unprompted messages that were given up";
        registry.register("messages_failed", help, self.failed.clone());

        let help = "Unprompted messages that are due and not sent, of all replicas";
        registry.register("messages_waiting", help, self.waiting.clone());

        let help = "For how long the oldest of them has been due";
        let oldest = self.oldest.clone();
        registry.register_with_unit("messages_oldest", help, Unit::Seconds, oldest);
    }
}
