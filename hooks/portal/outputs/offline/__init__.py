"""The site on the phone: what is kept after one visit, and the site as an application that can be installed.

``worker`` writes the script that keeps pages and stands in for the network, ``manifest`` what a phone shows of the site
among its applications; ``outputs/pages/offline_page`` is the page for what was never kept.
"""
