//! Which addresses are allowed: the gateway that Discord names, and related hosts for resuming.

use std::fmt::{self, Display, Formatter};
use url::{Host, Url};

/// The version of the gateway and how its frames are written. Compression is not requested.
const QUERY: &str = "v=10&encoding=json";

/// An address that may be connected to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayAddress(Url);

/// Why an address may not be connected to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Forbidden {
    #[error("it is not an address")]
    NoAddress,
    #[error("it does not start with wss:// or, on this machine, ws://")]
    NotSecure,
    #[error("it is on another host")]
    OtherHost,
}

impl GatewayAddress {
    /// The gateway's address, as the API named it. An API on this machine cannot send the bot
    /// elsewhere, and an encrypted one cannot send it to an unencrypted gateway.
    ///
    /// # Errors
    /// If the address may not be connected to.
    pub fn of_gateway(address: &str, api: &str) -> Result<Self, Forbidden> {
        let address = read(address)?;
        let api = Url::parse(api).map_err(|_| Forbidden::NoAddress)?;

        if is_local(&api) && !is_local(&address) {
            return Err(Forbidden::OtherHost);
        }
        if address.scheme() == "ws" && api.scheme() == "https" {
            return Err(Forbidden::NotSecure);
        }

        Ok(Self(address))
    }

    /// The address for resuming, as READY named it: on the gateway's host, or on one with the same
    /// domain. The token is sent there, so no other host is allowed.
    ///
    /// # Errors
    /// If the address may not be connected to.
    pub fn for_resuming(&self, address: &str) -> Result<Self, Forbidden> {
        let address = read(address)?;

        if self.0.scheme() == "wss" && address.scheme() != "wss" {
            return Err(Forbidden::NotSecure);
        }
        if !are_relatives(&self.0, &address) {
            return Err(Forbidden::OtherHost);
        }

        Ok(Self(address))
    }

    /// Whether the connection is encrypted.
    pub fn is_secure(&self) -> bool {
        self.0.scheme() == "wss"
    }

    /// The host, as in DNS and certificates.
    pub fn host(&self) -> String {
        match self.0.host() {
            Some(Host::Ipv6(address)) => address.to_string(),
            Some(host) => host.to_string(),
            None => String::new(),
        }
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or(443)
    }
}

impl Display for GatewayAddress {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// An address of a WebSocket, without credentials, for the version that the bot speaks.
fn read(address: &str) -> Result<Url, Forbidden> {
    let mut address = Url::parse(address).map_err(|_| Forbidden::NoAddress)?;

    if !matches!(address.scheme(), "ws" | "wss") {
        return Err(Forbidden::NotSecure);
    }
    if address.host().is_none() || !address.username().is_empty() || address.password().is_some() {
        return Err(Forbidden::NoAddress);
    }

    address.set_query(Some(QUERY));
    address.set_fragment(None);
    Ok(address)
}

fn is_local(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Whether two addresses have the same host, or two names with the same domain, such as
/// `discord.gg`.
fn are_relatives(one: &Url, other: &Url) -> bool {
    match (one.host(), other.host()) {
        (Some(Host::Domain(one)), Some(Host::Domain(other))) => {
            one == other || domain(one) == domain(other)
        }
        (one, other) => one == other,
    }
}

/// The last two parts of a host's name; `None` for a name that has only one.
fn domain(name: &str) -> Option<&str> {
    let last = name.rfind('.')?;
    let start = name[..last].rfind('.').map_or(0, |dot| dot + 1);
    Some(&name[start..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const API: &str = "https://discord.com";

    fn gateway(address: &str, api: &str) -> Result<String, Forbidden> {
        GatewayAddress::of_gateway(address, api).map(|address| address.to_string())
    }

    #[test]
    fn the_gateway_address_comes_from_the_api() {
        let expected = "wss://gateway.discord.gg/?v=10&encoding=json";
        assert_eq!(
            gateway("wss://gateway.discord.gg", API).as_deref(),
            Ok(expected)
        );
        assert_eq!(
            gateway("wss://gateway.discord.gg/?v=9#x", API).as_deref(),
            Ok(expected)
        );
        let local = "ws://127.0.0.1:7/?v=10&encoding=json";
        assert_eq!(
            gateway("ws://127.0.0.1:7", "http://127.0.0.1:9").as_deref(),
            Ok(local)
        );
    }

    #[test]
    fn a_local_api_leads_to_no_remote_gateway() {
        for api in [
            "http://127.0.0.1:9",
            "http://localhost:9",
            "http://[::1]:9",
            "https://127.1.2.3",
        ] {
            for address in [
                "wss://gateway.discord.gg",
                "ws://192.0.2.1",
                "wss://localhost.example",
            ] {
                assert_eq!(
                    gateway(address, api),
                    Err(Forbidden::OtherHost),
                    "{address} by {api}"
                );
            }
        }
    }

    #[test]
    fn an_unencrypted_gateway_address_is_refused() {
        for address in [
            "http://gateway.discord.gg",
            "ws://gateway.discord.gg",
            "file:///etc/passwd",
        ] {
            assert_eq!(
                gateway(address, API),
                Err(Forbidden::NotSecure),
                "{address}"
            );
        }
        for address in [
            "",
            "gateway.discord.gg",
            "wss://",
            "wss://me@gateway.discord.gg",
        ] {
            assert_eq!(
                gateway(address, API),
                Err(Forbidden::NoAddress),
                "{address}"
            );
        }
    }

    #[test]
    fn resuming_stays_in_the_domain_of_the_gateway() {
        let gateway =
            GatewayAddress::of_gateway("wss://gateway.discord.gg", API).expect("an address");
        assert!(
            gateway
                .for_resuming("wss://gateway-us-east1-b.discord.gg")
                .is_ok()
        );
        assert!(gateway.for_resuming("wss://discord.gg:8443/x").is_ok());
        for elsewhere in [
            "wss://discord.gg.example",
            "wss://evildiscord.gg",
            "wss://127.0.0.1",
            "wss://gg",
        ] {
            assert_eq!(
                gateway.for_resuming(elsewhere),
                Err(Forbidden::OtherHost),
                "{elsewhere}"
            );
        }
        assert_eq!(
            gateway.for_resuming("ws://gateway.discord.gg"),
            Err(Forbidden::NotSecure)
        );

        let local = GatewayAddress::of_gateway("ws://127.0.0.1:1", "http://127.0.0.1:2")
            .expect("an address");
        assert!(local.for_resuming("ws://127.0.0.1:3").is_ok());
        assert_eq!(
            local.for_resuming("wss://gateway.discord.gg"),
            Err(Forbidden::OtherHost)
        );
    }
}
