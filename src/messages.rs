//! The words of the program itself, in the language of its user.
//!
//! Every text is one variant of [`Msg`]; its words stand in `locales/<lang>/ui.ftl` and nowhere else. A test holds the two files
//! and the enum together, keys and variables alike.

mod ids;

use std::str::FromStr;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use ids::Msg;
use serde::{Deserialize, Serialize};

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Hebrew.
    He,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are listed.
    pub const ALL: [Self; 2] = [Self::He, Self::En];

    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::En => "en",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::He
    }

    fn source(self) -> &'static str {
        match self {
            Self::He => include_str!("../locales/he/ui.ftl"),
            Self::En => include_str!("../locales/en/ui.ftl"),
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(UnknownLang)
    }
}

/// Not the code of a language that the product speaks.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("expected `he` or `en`")]
pub struct UnknownLang;

/// The texts of one language, ready to be filled.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Messages {
    /// Reads the texts of `lang`, which are part of the program.
    ///
    /// # Panics
    /// If the file is not Fluent, which a test rules out.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let resource = FluentResource::try_new(lang.source().to_owned());
        #[expect(clippy::expect_used, reason = "the files are embedded and tested")]
        let resource = resource.map_err(|(_, errors)| errors).expect("ui.ftl is valid Fluent");
        let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // Isolates would reach lines and pipes.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `msg` with its arguments in place.
    #[must_use]
    pub fn get(&self, msg: &Msg) -> String {
        let key = msg.key();
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no text for {key}");
            return key.to_owned();
        };
        let args = msg.args();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }
}

/// Declares [`Msg`]: each variant with its key and typed arguments.
macro_rules! messages {
    ($( $(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),+ $(,)? })? = $key:literal ),+ $(,)?) => {
        /// One text of the program with its arguments. The words are in `locales/<lang>/ui.ftl`.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the texts in locales/en/ui.ftl are what each variant means")]
        pub enum Msg { $( $(#[$doc])* $variant $({ $($field: $type),+ })? ),+ }

        impl Msg {
            /// Every key with the names of its arguments.
            pub const ALL: &[(&'static str, &[&'static str])] =
                &[ $( ($key, &[ $($(stringify!($field)),+)? ]) ),+ ];

            /// The key in `ui.ftl`.
            #[must_use]
            pub fn key(&self) -> &'static str {
                match self { $( Self::$variant $({ $($field: _),+ })? => $key ),+ }
            }

            pub(super) fn args(&self) -> FluentArgs<'_> {
                #[allow(unused_mut, reason = "a message without arguments sets none")]
                let mut args = FluentArgs::new();
                match self { $( Self::$variant $({ $($field),+ })? => { $($( args.set(stringify!($field), $field.clone()); )+)? } ),+ }
                args
            }
        }
    };
}
use messages;
